package fi.luukku.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What Tomcat itself refuses, such as an address that is none, before anything of ours is asked: a status and its name.
 * Tomcat's own page would tell what we run and where it failed.
 */
@Component
class Refusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Terse()));
    }

    private static final class Terse extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            write(words(response.getStatus()), response);
        }

        private static String words(int status) {
            var known = HttpStatus.resolve(status);
            return known == null ? Integer.toString(status) : status + " " + known.getReasonPhrase();
        }

        private static void write(String words, Response response) {
            try {
                var out = response.getReporter();
                if (out == null) return;
                out.write(words + "\n");
                response.finishResponse();
            } catch (IOException gone) {
                // Whoever asked has left.
            }
        }
    }
}
