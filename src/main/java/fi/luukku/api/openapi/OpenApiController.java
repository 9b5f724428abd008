package fi.luukku.api.openapi;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@RestController
class OpenApiController {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final AtomicReference<byte @Nullable []> document = new AtomicReference<>();

    OpenApiController(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @GetMapping("/api/v1/openapi.json")
    @About("This description.")
    ResponseEntity<byte[]> document() {
        var made = document.updateAndGet(before -> before != null ? before : made());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(made);
    }

    private byte[] made() {
        Map<String, Object> description = new Description(mappings.getObject().getHandlerMethods()).document();
        return JsonMapper.builder().build().writeValueAsBytes(description);
    }
}
