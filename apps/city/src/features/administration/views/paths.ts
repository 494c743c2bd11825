const admin = "/desk/admin";

export const paths = {
  services: `${admin}/services`,
  units: `${admin}/units`,
  institutions: `${admin}/institutions`,
  places: `${admin}/places`,
  calendar: `${admin}/calendar`,
  notices: `${admin}/notices`,
  file: `${admin}/settings-file`,
  changes: `${admin}/changes`,
} as const;
