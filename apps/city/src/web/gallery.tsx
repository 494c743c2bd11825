// Every component on four pages a city might have. Tests look at them with axe in three languages; people look at
// them when they change a style.
import { currentLocale } from "#messages";
import type { AssetUrls } from "#web/entries";
import { formatNumber, formatPercent } from "#web/i18n";
import {
  Actions,
  Breadcrumbs,
  Button,
  ButtonLink,
  Card,
  CardList,
  Checkboxes,
  Details,
  Document,
  EmptyState,
  ErrorSummary,
  FileInput,
  Filters,
  Hero,
  InsetText,
  NotificationBanner,
  PageTitle,
  Pagination,
  Panel,
  QrCode,
  Radios,
  Select,
  ShareActions,
  StatTiles,
  SummaryList,
  Table,
  Tag,
  TextArea,
  TextInput,
  Time,
  Timeline,
  type Tone,
  WarningText,
} from "#web/components";
import { texts } from "./gallery-texts.ts";

const timeZone = "Asia/Manila";
const at = new Date("2026-11-22T08:05:00Z");
const reference = "CLK-26-7K3QDX";
const tones: Tone[] = ["neutral", "info", "progress", "success", "warning", "danger"];

export type GalleryPage = "home" | "form" | "receipt" | "report";
export const galleryPages: GalleryPage[] = ["home", "form", "receipt", "report"];

type GalleryProps = { page: GalleryPage; assets: AssetUrls; contrast?: "high" | "normal" };

export function Gallery({ page, assets, contrast }: GalleryProps) {
  const t = texts[currentLocale()];
  const nav = t.nav.map((label, index) => ({
    label,
    href: `/${index}`,
    current: index === ["form", "home"].indexOf(page),
  }));
  const title = {
    home: t.heroTitle,
    form: t.formTitle,
    receipt: t.receiptTitle,
    report: t.reports[0] ?? "",
  }[page];
  return (
    <Document
      site={{ name: t.city, home: "/", emergencyNumber: "911" }}
      assets={assets}
      title={title}
      address={`/gallery/${page}?page=2`}
      nav={nav}
      contrast={contrast}
      hasErrors={page === "form"}
      hero={page === "home" ? <HeroSample /> : undefined}
    >
      {page === "home" && <HomeSample />}
      {page === "form" && <FormSample />}
      {page === "receipt" && <ReceiptSample />}
      {page === "report" && <ReportSample />}
    </Document>
  );
}

function HeroSample() {
  const t = texts[currentLocale()];
  return (
    <Hero title={t.heroTitle} lead={t.heroLead}>
      <Actions>
        <ButtonLink tone="sun" icon="camera" href="/0">
          {t.nav[0]}
        </ButtonLink>
        <ButtonLink tone="secondary" href="/1">
          {t.seeReports}
        </ButtonLink>
      </Actions>
    </Hero>
  );
}

function HomeSample() {
  const t = texts[currentLocale()];
  const [light = "", pothole = "", garbage = ""] = t.reports;
  const [open = "", answered = "", onTime = "", late = ""] = t.tiles;
  return (
    <>
      <StatTiles
        tiles={[
          { label: open, value: formatNumber(38), href: "/1?state=open" },
          { label: answered, value: formatNumber(1203), hint: t.tileHint },
          { label: onTime, value: formatPercent(0.93), tone: "success" },
          { label: late, value: formatNumber(4), href: "/1?state=late", tone: "danger" },
        ]}
      />
      <Filters action="/1" label={t.find}>
        <TextInput name="q" label={t.words} type="search" />
        <Select
          name="service"
          label={t.service}
          choices={t.services.map((label) => ({ value: label, label }))}
        />
        <Select
          name="status"
          label={t.status}
          choices={t.states.map((label) => ({ value: label, label }))}
        />
      </Filters>
      <h2>{t.latest}</h2>
      <CardList>
        <Card
          title={light}
          href="/r/1"
          tag={{ label: t.states[0] ?? "", tone: "neutral" }}
          meta={[t.place, <Time key="at" at={at} timeZone={timeZone} style="day" />, t.supporters]}
        />
        <Card
          title={pothole}
          href="/r/2"
          tag={{ label: t.states[2] ?? "", tone: "progress" }}
          photo={{ src: "/icon.svg", alt: "" }}
          meta={[t.place, <Time key="at" at={at} timeZone={timeZone} style="day" />]}
        />
        <Card
          title={garbage}
          href="/r/3"
          tag={{ label: t.states[5] ?? "", tone: "danger" }}
          meta={[t.place]}
        >
          <p>{t.inset}</p>
        </Card>
      </CardList>
      <Pagination
        previous="?page=1"
        next="?page=3"
        numbered={{ page: 2, pages: 9, href: (page) => `?page=${page}` }}
      />
      <EmptyState title={t.empty}>
        <p>{t.emptyText}</p>
        <Actions>
          <ButtonLink href="/0">{t.nav[0]}</ButtonLink>
        </Actions>
      </EmptyState>
    </>
  );
}

function FormSample() {
  const t = texts[currentLocale()];
  const services = t.services.map((label, index) => ({ value: String(index), label }));
  return (
    <div class="measure">
      <ErrorSummary
        errors={[
          { name: "words", message: t.describeError },
          { name: "service", message: t.kindError },
        ]}
      />
      <PageTitle title={t.formTitle} caption={t.formCaption} />
      <form method="post" action="/0">
        <TextArea
          name="words"
          label={t.describe}
          hint={t.describeHint}
          error={t.describeError}
          maxCharacters={300}
        />
        <Radios name="service" label={t.kind} error={t.kindError} choices={services} />
        <FileInput
          name="photo"
          label={t.photo}
          hint={t.photoHint}
          accept="image/*"
          multiple
          optional
        />
        <TextInput
          name="email"
          label={t.email}
          hint={t.emailHint}
          type="email"
          autocomplete="email"
          width={20}
          optional
        />
        <Checkboxes
          name="notices"
          label={t.notices}
          value={["0"]}
          choices={t.noticeChoices.map((label, index) => ({
            value: String(index),
            label,
            hint: index === 0 ? t.emailHint : undefined,
          }))}
        />
        <WarningText>{t.warning}</WarningText>
        <InsetText>
          <p>{t.inset}</p>
        </InsetText>
        <Details summary={t.more}>
          <p>{t.moreText}</p>
        </Details>
        <Actions>
          <Button>{t.send}</Button>
          <Button tone="secondary" name="step" value="save">
            {t.save}
          </Button>
          <Button tone="danger">{t.send}</Button>
          <Button tone="plain">{t.save}</Button>
        </Actions>
      </form>
    </div>
  );
}

function ReceiptSample() {
  const t = texts[currentLocale()];
  const [report = "", place = "", office = "", due = ""] = t.check;
  return (
    <div class="columns">
      <div>
        <Panel title={t.receiptTitle}>
          <p>{t.receiptText}</p>
          <strong class="reference">{reference}</strong>
        </Panel>
        <NotificationBanner tone="success">
          <p>{t.saved}</p>
        </NotificationBanner>
        <SummaryList
          rows={[
            { key: report, value: t.reports[0], changeHref: "/0/words" },
            { key: place, value: t.place, changeHref: "/0/place" },
            { key: office, value: t.office },
            { key: due, value: <Time at={at} timeZone={timeZone} style="date" /> },
          ]}
        />
        <ShareActions title={t.reports[0] ?? ""} url="/r/1" print />
      </div>
      <QrCode text={`https://clark.example/r/${reference}`} label={t.qr} />
    </div>
  );
}

function ReportSample() {
  const t = texts[currentLocale()];
  const stepTones: Tone[] = ["neutral", "progress", "success", "success"];
  return (
    <>
      <Breadcrumbs
        items={t.nav.slice(1, 3).map((label, index) => ({ label, href: `/${index + 1}` }))}
      />
      <PageTitle title={t.reports[0] ?? ""} caption={reference} lead={t.place} />
      <p class="actions">
        {tones.map((tone, index) => (
          <Tag tone={tone} label={t.states[index] ?? ""} key={tone} />
        ))}
      </p>
      <NotificationBanner>
        <p>{t.inset}</p>
      </NotificationBanner>
      <h2>{t.history}</h2>
      <Timeline
        timeZone={timeZone}
        items={t.steps.map((title, index) => ({
          at: new Date(at.getTime() + index * 86_400_000),
          title,
          by: t.by[index],
          tone: stepTones[index] ?? "neutral",
          content: index === 2 ? <p>{t.stepText}</p> : undefined,
        }))}
      />
      <Table
        id="times"
        caption={t.table}
        columns={t.columns.map((label, index) => ({ label, numeric: index > 0 }))}
        rows={t.services.map((service, index) => [
          service,
          formatNumber(320 - index * 41),
          formatPercent(0.97 - index * 0.06),
        ])}
      />
    </>
  );
}
