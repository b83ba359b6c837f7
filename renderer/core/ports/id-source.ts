/** New random ids, ordered by the time they were made (UUID version 7, lower case, 36 characters). */
export interface IdSource {
  next(): string;
}
