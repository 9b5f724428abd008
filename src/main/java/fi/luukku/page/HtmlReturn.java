package fi.luukku.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers return {@link Html}. */
@Component
class HtmlReturn implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

    private final ObjectProvider<HtmlRenderer> renderer;

    HtmlReturn(ObjectProvider<HtmlRenderer> renderer) {
        this.renderer = renderer;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Html.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(@org.jspecify.annotations.Nullable Object page, MethodParameter type,
                                  ModelAndViewContainer container, NativeWebRequest request) throws Exception {
        container.setRequestHandled(true);
        if (page == null) return;
        renderer.getObject().write((Html) page, request.getNativeRequest(HttpServletRequest.class),
            request.getNativeResponse(HttpServletResponse.class));
    }
}
