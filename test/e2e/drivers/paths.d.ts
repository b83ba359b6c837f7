/** The app's own folder. */
export declare const home: string;
export declare const standInProgram: string;
/** Electron's program where it can be run: its file is there, and a display too. */
export declare function electronProgram(): string | null;
