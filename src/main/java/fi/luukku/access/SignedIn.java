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
    private final boolean confined;

    SignedIn(Viewer viewer, Via via) {
        this(viewer, via, false);
    }

    SignedIn(Viewer viewer, Via via, boolean confined) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + viewer.agent().role())));
        this.viewer = viewer;
        this.via = via;
        this.confined = confined;
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

    /** True when they must take a second factor into use before anything else. */
    public boolean confined() {
        return confined;
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
