/** Does works one after another, whether or not those before them failed. Each call answers what its own work answers. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function newTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
