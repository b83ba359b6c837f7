/** What is being asked about a tag, in a dialog or in its head. */
export type TagQuestion = "name" | "colour" | "merge" | "parent" | "new-below";
