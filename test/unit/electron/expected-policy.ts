/** The content policy of trust.md, row S3, written out once more: what is served must be this to the letter, on every host. */
export const expectedPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lexical variorum-worker 'allow-duplicates'";
