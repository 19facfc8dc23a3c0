/*
 * The loader of the web apps gives up on a script after seven seconds and leaves the page empty. On a slow line or an old PC
 * scripts take longer. The loader is in the page only while it loads, which is when config.js is read.
 */
window.require?.config?.({ waitSeconds: 120 });
