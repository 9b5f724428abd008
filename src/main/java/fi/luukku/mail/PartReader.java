package fi.luukku.mail;

import java.util.ArrayList;
import java.util.List;

/** Reads the tree of parts (RFC 2046) with limits on depth and number. */
final class PartReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_PARTS = 500;
    private static final int LONGEST_TYPE = 127;

    private final List<Problem> problems;
    private int parts;

    PartReader(List<Problem> problems) {
        this.problems = problems;
    }

    Part read(Slice raw) {
        return read(raw, 0, "text/plain");
    }

    private Part read(Slice raw, int depth, String defaultType) {
        parts++;
        Headers headers = Headers.read(raw);
        if (headers.cut()) problems.add(new Problem(Problem.Kind.HUGE_HEADERS, ""));
        HeaderValue type = type(headers, defaultType);
        HeaderValue disposition = HeaderValue.read(headers.firstOrEmpty("content-disposition"));
        Slice body = raw.between(headers.bodyStart(), raw.to());
        List<Part> children = type.value().startsWith("multipart/") ? children(body, type, depth) : List.of();
        TransferEncoding encoding = encoding(headers, body);
        return new Part(headers, type, disposition, new Coded(body, encoding), children);
    }

    private TransferEncoding encoding(Headers headers, Slice body) {
        var stated = TransferEncoding.of(headers.first("content-transfer-encoding"));
        if (stated != TransferEncoding.BASE64 || Base64Reader.fits(body)) return stated;
        problems.add(new Problem(Problem.Kind.BROKEN_ENCODING, "not base64"));
        return TransferEncoding.IDENTITY;
    }

    private static HeaderValue type(Headers headers, String defaultType) {
        HeaderValue type = HeaderValue.read(headers.firstOrEmpty("content-type"));
        return switch (type.value()) {
            case "", "text" -> new HeaderValue(defaultType, type.parameters());
            case "html", "text/htm", "application/xhtml+xml" -> new HeaderValue("text/html", type.parameters());
            case "plain", "text/txt" -> new HeaderValue("text/plain", type.parameters());
            default -> isMediaType(type.value()) ? type : new HeaderValue(defaultType, type.parameters());
        };
    }

    private static boolean isMediaType(String value) {
        return value.indexOf('/') > 0 && value.length() <= LONGEST_TYPE && value.chars().noneMatch(c -> c <= ' ' || c >= 0x7F);
    }

    private List<Part> children(Slice body, HeaderValue type, int depth) {
        if (depth >= MAX_DEPTH) {
            problems.add(new Problem(Problem.Kind.TOO_DEEP, ""));
            return List.of();
        }
        List<Slice> pieces = Boundary.split(body, type.parameter("boundary"), problems);
        String childType = type.value().equals("multipart/digest") ? "message/rfc822" : "text/plain";
        List<Part> children = new ArrayList<>(pieces.size());
        for (Slice piece : pieces) {
            if (parts >= MAX_PARTS) {
                problems.add(new Problem(Problem.Kind.TOO_MANY_PARTS, ""));
                break;
            }
            children.add(read(piece, depth + 1, childType));
        }
        return children;
    }
}
