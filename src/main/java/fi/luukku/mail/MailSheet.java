package fi.luukku.mail;

/** The sheet a mail is shown on: a document of its own with a small style. */
final class MailSheet {

    /** Plain mails follow light and dark; those with colours of their own stay on the white paper they were made for. */
    private static final String STYLE = """
            :root{color-scheme:light dark}
            html{color:light-dark(oklch(0.24 0.02 240),oklch(0.94 0.006 230))}
            html.paper{color-scheme:light;background:#fff;color:#1b2026}
            body{margin:0;padding:12px;font:14px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
            html:not(.paper) body *:not(a){color:inherit!important}
            html:not(.paper) body *{background:none!important}
            a{color:light-dark(oklch(0.48 0.09 205),oklch(0.76 0.095 205))}
            html:not(.paper) a{color:light-dark(oklch(0.48 0.09 205),oklch(0.76 0.095 205))!important}
            a.suspect{text-decoration:underline wavy light-dark(oklch(0.52 0.17 25),oklch(0.74 0.13 25))}
            a.suspect::after{content:" (→ " attr(title) ")";color:light-dark(oklch(0.52 0.17 25),oklch(0.74 0.13 25));font-size:smaller;font-weight:normal}
            img{max-width:100%;height:auto}
            img:not([src]){display:inline-block;box-sizing:border-box;min-width:24px;min-height:20px;max-height:120px;padding:2px 8px;\
            border:1px dashed light-dark(oklch(0.75 0.01 230),oklch(0.45 0.015 240));border-radius:5px;\
            color:light-dark(oklch(0.45 0.02 240),oklch(0.77 0.012 230))!important;background:light-dark(oklch(0.965 0.005 230),oklch(0.265 0.015 240))!important;font-size:12px}
            table{max-width:100%;text-align:start}
            blockquote{margin:8px 0;padding-left:12px;border-left:2px solid light-dark(oklch(0.85 0.01 230),oklch(0.4 0.016 240))}
            pre{white-space:pre-wrap;font-family:ui-monospace,monospace}
            p:first-child{margin-top:0}
            """;

    private MailSheet() {
    }

    static String document(String content, boolean onPaper) {
        return "<!DOCTYPE html>\n<html" + (onPaper ? " class=\"paper\"" : "") + "><head><meta charset=\"utf-8\">"
                + "<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>Mail</title><style>\n" + STYLE + "</style></head><body>\n" + content + "\n</body></html>\n";
    }

    static String contentSecurityPolicy(boolean remotePictures) {
        return "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src 'self' data:"
                + (remotePictures ? " https: http:" : "") + "; style-src 'unsafe-inline'; script-src 'none'; object-src 'none'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
    }
}
