package fi.luukku.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Packs raw mail for the database. Most mails are small and begin alike, so the packer knows by heart what mails
 * contain: that nearly halves a mail of a few kilobytes.
 */
final class Packing {

    /** The form of what is packed here. The words below belong to it and never change; better ones would be form 2. */
    static final short FORM = 1;

    private static final byte[] KNOWN = """
        ARC-Authentication-Results: i=1; mx.google.com; dkim=pass header.i=@ header.s= spf=pass smtp.mailfrom= dmarc=pass\r
        (google.com: domain of designates as permitted sender) X-Google-Smtp-Source: X-Microsoft-Antispam: BCL:0;\r
        X-MS-Exchange-Organization-AuthSource: .outlook.com X-Spam-Status: No, score= required=5.0 tests=DKIM_SIGNED,\r
        DKIM_VALID,DKIM_VALID_AU,SPF_HELO_NONE,SPF_PASS autolearn=ham X-Mailer: Microsoft Outlook 16.0 Apple Mail iPhone Mail\r
        List-Unsubscribe: <mailto: Precedence: bulk Auto-Submitted: auto-replied\r
        Return-Path: <Delivered-To: Received: from by with ESMTPS id for <(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384\r
        bits=256/256); Mon, Tue, Wed, Thu, Fri, Sat, Sun, Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec 2026 2027 +0200 +0300\r
        (EET) (EEST) DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=gmail.com; s=20230601; t= x= darn=\r
        h=content-transfer-encoding:mime-version:references:in-reply-to:message-id:date:subject:to:from; bh= b=\r
        Content-Type: application/pdf; name=" Content-Disposition: attachment; filename=" image/jpeg image/png\r
        Content-Transfer-Encoding: base64\r
        Content-ID: <image001.png@ Content-Disposition: inline;\r
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html;
        charset=utf-8"><style> p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}</style></head>
        <body lang="FI"><div dir="ltr" class="gmail_attr"><div class="gmail_quote"><blockquote class="gmail_quote"
        style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"></blockquote></div><br></div>
        <span style="color:black"><p>&nbsp;</p></span><a href="https://www. target="_blank"><table><tr><td></body></html>\r
        Hei! Moi, Tervehdys Terveisin, Ystävällisin terveisin asiakaspalvelu Kiitos viestistä tilasin tilausnumero tilauksen\r
        paketti ei ole vielä saapunut milloin voisitteko palautus lasku toimitus tuote kirjoitti: > Lähettäjä: Lähetetty:\r
        Vastaanottaja: Aihe: VS: Re: Fwd: Lähetetty iPhonesta Hej Med vänliga hälsningar Hello Best regards Thank you order\r
        MIME-Version: 1.0\r
        Content-Type: multipart/alternative; boundary="----=_Part_0000000000"\r
        Content-Type: multipart/mixed; boundary="\r
        Content-Type: text/html; charset="UTF-8"\r
        Content-Type: text/plain; charset="UTF-8"; format=flowed\r
        Content-Transfer-Encoding: quoted-printable\r
        Content-Transfer-Encoding: 8bit\r
        User-Agent: Mozilla Thunderbird\r
        In-Reply-To: <References: <Message-ID: <@mail.gmail.com>\r
        Date: From: =?UTF-8?Q?=C3=A4 =?UTF-8?B? To: asiakaspalvelu@ Cc: Reply-To: Subject: =?utf-8?Q?""".getBytes(UTF_8);

    private Packing() {
    }

    static byte[] packed(byte[] raw) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setDictionary(KNOWN);
            var out = new ByteArrayOutputStream(raw.length / 2 + 64);
            try (var packing = new DeflaterOutputStream(out, deflater, 8192)) {
                packing.write(raw);
            }
            return out.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        } finally {
            deflater.end();
        }
    }

    /** The same as it is read, for what is too long to be in memory. */
    static InputStream packing(InputStream raw) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setDictionary(KNOWN);
        return new DeflaterInputStream(raw, deflater, 8192) {
            @Override
            public void close() throws IOException {
                super.close();
                deflater.end();
            }
        };
    }

    static InputStream opened(byte[] packed) {
        return opened(new ByteArrayInputStream(packed));
    }

    static InputStream opened(InputStream packed) {
        var inflater = new Inflater(true);
        inflater.setDictionary(KNOWN);
        return new InflaterInputStream(packed, inflater, 8192) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }
}
