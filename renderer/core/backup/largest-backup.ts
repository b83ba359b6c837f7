/** Largest backup that is written, kept or read, in bytes: what crosses to the shell in one piece. */
export const largestBackup = 512 * 1024 * 1024;
