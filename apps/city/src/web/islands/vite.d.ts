/** The address of a worker that the build bundles as a file of its own. */
declare module "*?worker&url" {
  const url: string;
  export default url;
}

/** A style sheet that the build loads together with the script that imports it. */
declare module "*.css";
