import { wordsIn } from "#features/cities";
import { currentLocale, m } from "#messages";
import { Details } from "#web/components";
import { questionsOf } from "../form/check.ts";
import { PrivacyNote, Questions, type FieldsProps } from "./fields.tsx";

/** Services that the words speak for, filled in by the script while somebody types. */
export function Proposals() {
  return <div class="proposals" data-proposals={m.reports_file_proposals()} hidden />;
}

/** Each service's own questions and who reads it; without scripts folded, named by the service. */
export function ServiceParts(props: FieldsProps) {
  const { city, typed, problems } = props;
  const locale = currentLocale();
  const special = city.services.filter(
    (service) => service.isOpen && (questionsOf(service).length > 0 || !service.isPublic),
  );
  return (
    <>
      {special.map((service) => (
        <div data-service-part={service.code} key={service.code}>
          <Details
            summary={m.reports_file_service_more({ service: wordsIn(service.names, locale) })}
            open={
              typed.service === service.code ||
              problems.some(({ field }) => field.startsWith(`a.${service.code}.`))
            }
          >
            <PrivacyNote city={city} service={service} />
            <Questions {...props} service={service} />
          </Details>
        </div>
      ))}
      <template
        data-services
        data-json={JSON.stringify(
          city.services
            .filter(({ isOpen }) => isOpen)
            .map(({ code, names, words }) => ({ code, name: wordsIn(names, locale), words })),
        )}
      />
    </>
  );
}
