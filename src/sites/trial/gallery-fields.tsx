import { Button, ButtonGroup, ButtonLink, LinkButton } from '#platform/ui/button.tsx';
import { Checkbox, Checkboxes } from '#platform/ui/checkboxes.tsx';
import { Columns, Section } from '#platform/ui/columns.tsx';
import { DateInput } from '#platform/ui/date-input.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { FileUpload, UploadBox } from '#platform/ui/file-upload.tsx';
import { PasswordInput } from '#platform/ui/password-input.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { Select } from '#platform/ui/select.tsx';
import { PrintButton } from '#platform/ui/sheet.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { galleryWords as w } from './words/gallery.ts';

/** Every kind of field: empty, filled, required, with an error. */
export function GalleryFields({ base }: { base: string }) {
  return (
    <Section id="nhap" title={w.fieldsTitle}>
      <ErrorSummary
        errors={{
          idNumber: w.idError,
          delivery: w.deliveryError,
          birth2: w.birthError,
          declare: w.declareError,
        }}
      />
      <RequiredKey />
      <Columns even main={<LeftFields base={base} />} aside={<RightFields base={base} />} />
      <ButtonGroup>
        <ButtonLink href={base} start>
          {w.start}
        </ButtonLink>
        <Button icon="send">{w.submit}</Button>
        <Button kind="secondary" icon="save">
          {w.save}
        </Button>
        <Button kind="warning">{w.withdraw}</Button>
        <Button disabled>{w.submit}</Button>
        <PrintButton>{w.print}</PrintButton>
        <LinkButton danger>{w.remove}</LinkButton>
      </ButtonGroup>
    </Section>
  );
}

function LeftFields({ base }: { base: string }) {
  const provinces = w.provinces.map((text, i) => ({ text, value: String(i) }));
  return (
    <form method="get" action={base} noValidate>
      <TextInput
        name="fullName"
        label={w.textLabel}
        hint={w.textHint}
        value={w.textValue}
        required
        autocomplete="name"
      />
      <TextInput
        name="idNumber"
        label={w.idLabel}
        error={w.idError}
        value="0011"
        width={20}
        inputmode="numeric"
        required
      />
      <TextInput
        name="idNumber2"
        label={w.idLabel}
        doubt={w.idDoubt}
        value="001190000001"
        width={20}
        inputmode="numeric"
        required
      />
      <TextInput name="email" label={w.emailLabel} type="email" optional autocomplete="email" />
      <TextInput name="money" label={w.moneyLabel} suffix={w.moneyUnit} width={10} inputmode="numeric" />
      <Textarea name="reason" label={w.reasonLabel} maxChars={500} value={w.reasonValue} required />
      <div class="mc-fields-group" data-address="">
        <Select
          name="provinceCode"
          label={w.provinceLabel}
          items={provinces}
          value="0"
          prompt={w.choose}
          required
          attrs={{ 'data-address-province': '' }}
        />
        <Select
          name="communeCode"
          label={w.communeLabel}
          items={[]}
          prompt={w.choose}
          required
          attrs={{ 'data-address-commune': '' }}
        />
        <Button kind="secondary" name="_action" value="units" attrs={{ 'data-address-load': '' }}>
          {w.loadCommunes}
        </Button>
      </div>
      <PasswordInput
        name="password"
        label={w.passwordLabel}
        hint={w.passwordHint}
        required
        autocomplete="new-password"
      />
    </form>
  );
}

function RightFields({ base }: { base: string }) {
  return (
    <>
      <Radios
        name="sex"
        label={w.sexLabel}
        inline
        value="nam"
        items={[
          { value: 'nam', text: w.male },
          { value: 'nu', text: w.female },
        ]}
      />
      <Radios
        name="delivery"
        label={w.deliveryLabel}
        error={w.deliveryError}
        required
        items={[
          { value: 'desk', text: w.deliveries[0] },
          {
            value: 'post',
            text: w.deliveries[1],
            hint: w.deliveryHint,
            reveals: <TextInput name="postAddress" label={w.addressLabel} />,
          },
          { value: 'online', text: w.deliveries[2] },
        ]}
      />
      <Checkboxes
        name="papers"
        label={w.papersLabel}
        values={['0']}
        items={w.papers.map((text, i) => ({ text, value: String(i) }))}
      />
      <DateInput name="birth" label={w.birthLabel} value="12/11/2026" required />
      <DateInput name="birth2" label={w.birthLabel} value="31/02/1990" error={w.birthError} required />
      <form method="post" action={base} encType="multipart/form-data" noValidate>
        <UploadBox checking={w.checking}>
          <FileUpload
            name="portrait"
            label={w.fileLabel}
            hint={w.fileHint}
            error={w.fileError}
            accept=".jpg,.png"
            required
          />
          <Button kind="secondary" icon="upload">
            {w.fileSend}
          </Button>
        </UploadBox>
      </form>
      <Checkbox name="declare" label={w.declare} error={w.declareError} required />
    </>
  );
}
