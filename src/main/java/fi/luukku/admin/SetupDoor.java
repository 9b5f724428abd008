package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Leads to the wizard as long as it has not been gone through. */
@Component
class SetupDoor implements HandlerInterceptor, WebMvcConfigurer {

    private final Setup setup;

    SetupDoor(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/sign-in", "/desk/**", "/admin/**")
            // The wizard sends to providers' pages too, and they know one address to come back to.
            .excludePathPatterns(MailboxConsents.RETURN);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("GET") || setup.isOver() || !(setup.isOpen() || isKeeper())) return true;
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/setup");
        return false;
    }

    private static boolean isKeeper() {
        return SignedIn.current().filter(one -> one.viewer().is(Role.ADMIN)).isPresent();
    }
}
