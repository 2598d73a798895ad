#!/usr/bin/env bash
# einvoicing 0.0.3 takes the zeros off postcodes and buyer references of UBL invoices, and writes the price in an order that UBL refuses.
# Guess: BT-10 and BT-38 of EN 16931 are texts, so 00123 and 00187 come back as they are; cbc:PriceAmount stands before cbc:BaseQuantity (UBL 2.1, PriceType).
# Seen: the reference is 123 and the postcode of Rome 187, read and written again; article numbers keep their zeros. Public buyers route invoices by the
# reference. The base quantity is written before the price.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund einvoicing@0.0.3
cat >invoice.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" 
xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" 
xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
<cbc:ID>0007</cbc:ID><cbc:IssueDate>2026-05-01</cbc:IssueDate><cbc:DueDate>2026-05-31</cbc:DueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>00123</cbc:BuyerReference>
<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0088">0400638133393</cbc:EndpointID><cac:PartyName><cbc:Name>Oak &amp; Iron</cbc:Name></cac:PartyName>
<cac:PostalAddress><cbc:StreetName>Yard 1</cbc:StreetName><cbc:CityName>Roma</cbc:CityName><cbc:PostalZone>00187</cbc:PostalZone>
<cac:Country><cbc:IdentificationCode>IT</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>IT01234567890</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>Oak &amp; Iron</cbc:RegistrationName><cbc:CompanyID>00123456</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
<cac:AccountingCustomerParty><cac:Party>
<cac:PostalAddress>
<cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyLegalEntity><cbc:RegistrationName>Lea</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">4.40</cbc:TaxAmount>
<cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">20.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">4.40</cbc:TaxAmount>
<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>22</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
<cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">20.00</cbc:LineExtensionAmount>
<cbc:TaxExclusiveAmount currencyID="EUR">20.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">24.40</cbc:TaxInclusiveAmount>
<cbc:PayableAmount currencyID="EUR">24.40</cbc:PayableAmount></cac:LegalMonetaryTotal>
<cac:InvoiceLine><cbc:ID>001</cbc:ID><cbc:InvoicedQuantity unitCode="C62">2</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">20.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Lamp</cbc:Name>
<cac:SellersItemIdentification><cbc:ID>0451103316</cbc:ID></cac:SellersItemIdentification>
<cac:StandardItemIdentification><cbc:ID schemeID="0160">04006381333931</cbc:ID></cac:StandardItemIdentification>
<cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>22</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
<cac:Price><cbc:PriceAmount currencyID="EUR">1000.00</cbc:PriceAmount>
<cbc:BaseQuantity unitCode="C62">100</cbc:BaseQuantity></cac:Price></cac:InvoiceLine>
</Invoice>
XML
cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { UblReader, UblWriter } from 'einvoicing'
const text = String(await new UblWriter().write(await new UblReader().read(readFileSync('invoice.xml', 'utf8'))))
for (const tag of ['BuyerReference', 'PostalZone']) console.log(tag, new RegExp(`<cbc:${tag}>([^<]*)`).exec(text)[1])
console.log(text.match(/<cac:SellersItemIdentification><cbc:ID>[^<]*/)[0].slice(-10))
console.log(text.match(/<cac:Price>.*<\/cac:Price>/)[0].match(/<cbc:\w+/g).join(' '))
JS
seen=$(node check.mjs)
echo "$seen"
expected='BuyerReference 123
PostalZone 187
0451103316
<cbc:BaseQuantity <cbc:PriceAmount'
[ "$seen" = "$expected" ] || { echo 'the library behaves differently now'; exit 1; }
