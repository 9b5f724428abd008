package fi.luukku.api.json;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads and writes what the API's controllers take and give with the API's mapper, and nothing else. */
@Component
class ApiJsonConverter implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new OfTheApi());
    }

    private static final class OfTheApi extends JacksonJsonHttpMessageConverter {

        OfTheApi() {
            super(ApiJson.MAPPER);
            setSupportedMediaTypes(List.of(MediaType.APPLICATION_JSON));
        }

        @Override
        public boolean canRead(ResolvableType type, MediaType mediaType) {
            return isOurs(type.toClass()) && super.canRead(type, mediaType);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> value, MediaType mediaType) {
            return isOurs(value) && super.canWrite(type, value, mediaType);
        }

        private static boolean isOurs(Class<?> type) {
            return type.getPackageName().startsWith("fi.luukku.api");
        }
    }
}
