import {
  GEOREPORT_V2,
  type Discovery,
  type Service as Open311Service,
  type ServiceDefinition,
} from "@tugon/open311";
import { wordsIn, type City, type Service } from "#features/cities";
import { m } from "#messages";
import type { Locale } from "#platform/locale";

/** `version` counts the changes of the city's profile, its services among them. */
export function discoveryOf(city: City, endpoint: string, version: number): Discovery {
  const changeset = String(version).padStart(8, "0");
  return {
    changeset,
    contact: `${city.contact.phone}, ${city.contact.email}`,
    key_service: m.open311_key_service({ email: city.contact.email }),
    endpoints: [
      {
        specification: GEOREPORT_V2,
        url: endpoint,
        changeset,
        type: city.isDemo ? "test" : "production",
        formats: ["text/xml", "application/json"],
      },
    ],
  };
}

/** What can be filed now. Private services are among them: their requests are never listed. */
export function servicesOf(city: City, locale: Locale): Open311Service[] {
  return city.services
    .filter((service) => service.isOpen)
    .map((service) => ({
      service_code: service.code,
      service_name: wordsIn(service.names, locale),
      description: wordsIn(service.descriptions, locale),
      metadata: service.attributes.length > 0,
      type: service.kind,
      keywords: service.words[locale].join(", "),
      group: wordsIn(service.group, locale),
    }));
}

export function definitionOf(service: Service, locale: Locale): ServiceDefinition {
  return {
    service_code: service.code,
    attributes: service.attributes.map((attribute) => ({
      variable: attribute.asked,
      code: attribute.code,
      datatype: attribute.datatype,
      required: attribute.required,
      datatype_description: null,
      order: attribute.order,
      description: wordsIn(attribute.description, locale),
      ...(attribute.datatype.endsWith("valuelist")
        ? {
            values: attribute.values.map(({ key, name }) => ({ key, name: wordsIn(name, locale) })),
          }
        : {}),
    })),
  };
}
