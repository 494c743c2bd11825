/**
 * Calls back for every way a file can name another one: import, export from, dynamic import.
 * @param {(specifier: string, node: any) => void} visit
 */
export function onImports(visit) {
  /** @param {any} node */
  const declaration = (node) => {
    if (typeof node.source?.value === "string") visit(node.source.value, node.source);
  };
  return {
    ImportDeclaration: declaration,
    ExportNamedDeclaration: declaration,
    ExportAllDeclaration: declaration,
    ImportExpression: declaration,
    /** @param {any} node a type written as `import("x").T` */
    TSImportType: declaration,
  };
}

/** @param {string} file */
export function isTest(file) {
  return /\.test\.tsx?$|\/src\/testing\/|\/e2e\//.test(file);
}
