package fi.luukku.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Spring Security's view of a request made for someone who works here: the principal is their {@link Viewer}. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final transient Viewer viewer;
    private final transient Via via;

    SignedIn(Viewer viewer, Via via) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + viewer.agent().role())));
        this.viewer = viewer;
        this.via = via;
        setAuthenticated(true);
    }

    /** The one the current request is made for. */
    public static Optional<SignedIn> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    public Viewer viewer() {
        return viewer;
    }

    public Via via() {
        return via;
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return viewer.agent().email();
    }
}
