import policy from "#electron/main/page-policy.json";

/** Puts this page under the app's content policy, for good: there is no way out of one. A `meta` element can't frame. */
export function pagePolicy(): void {
  if (document.querySelector("meta[http-equiv='Content-Security-Policy']") !== null) return;
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy.headers["Content-Security-Policy"].replace(/frame-ancestors [^;]*; /, "");
  document.head.append(meta);
}
