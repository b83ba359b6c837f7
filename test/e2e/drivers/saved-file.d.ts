/** The bytes of a file once it is there and not empty. */
export declare function savedFile(file: string): Promise<Buffer>;
