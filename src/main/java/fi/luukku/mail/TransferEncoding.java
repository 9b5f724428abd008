package fi.luukku.mail;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** Content-Transfer-Encoding (RFC 2045 section 6), read as far as it can be when broken. */
enum TransferEncoding {
    IDENTITY {
        @Override
        byte[] decode(Slice raw) {
            return raw.copy();
        }

        @Override
        InputStream open(Slice raw) {
            return new ByteArrayInputStream(raw.bytes(), raw.from(), raw.length());
        }

        @Override
        long decodedSize(Slice raw) {
            return raw.length();
        }
    },
    BASE64 {
        @Override
        byte[] decode(Slice raw) {
            return Base64Reader.decode(raw);
        }

        @Override
        InputStream open(Slice raw) {
            return Piecemeal.of(raw, Base64Reader::pieceEnd, Base64Reader::decode);
        }

        @Override
        long decodedSize(Slice raw) {
            return Base64Reader.decodedSize(raw);
        }
    },
    QUOTED_PRINTABLE {
        @Override
        byte[] decode(Slice raw) {
            byte[] out = new byte[raw.length()];
            return Arrays.copyOf(out, QuotedPrintable.decode(raw, out));
        }

        @Override
        InputStream open(Slice raw) {
            return Piecemeal.of(raw, QuotedPrintable::pieceEnd, this::decode);
        }

        @Override
        long decodedSize(Slice raw) {
            return QuotedPrintable.decode(raw, null);
        }
    },
    UUENCODE {
        @Override
        byte[] decode(Slice raw) {
            return Uuencode.decode(raw);
        }

        @Override
        long decodedSize(Slice raw) {
            return Uuencode.decode(raw).length;
        }
    };

    abstract byte[] decode(Slice raw);

    abstract long decodedSize(Slice raw);

    InputStream open(Slice raw) {
        return new ByteArrayInputStream(decode(raw));
    }

    static TransferEncoding of(@Nullable String header) {
        if (header == null) return IDENTITY;
        return switch (HeaderValue.withoutComments(header).toLowerCase(Locale.ROOT)) {
            case "base64", "base-64", "b", "x-base64" -> BASE64;
            case "quoted-printable", "quoted_printable", "quotedprintable", "q" -> QUOTED_PRINTABLE;
            case "x-uuencode", "x-uue", "uuencode", "uue" -> UUENCODE;
            default -> IDENTITY;
        };
    }
}
