/** What is being asked about a source, in a dialog or in its head. */
export type SourceQuestion = "name" | "merge" | "new";
