export const webhooksPath = "/desk/admin/webhooks";

export function endpointPath(id: string): string {
  return `${webhooksPath}/${id}`;
}
