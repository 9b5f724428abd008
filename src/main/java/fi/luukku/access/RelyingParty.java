package fi.luukku.access;

import fi.luukku.platform.LuukkuProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of WebAuthn, spoken by Spring Security; only the challenge is kept by us, as there is no HTTP session. */
@Component
class RelyingParty {

    /** The answer does not fit the challenge, the site or the key. */
    static final class Refused extends RuntimeException {
        Refused(RuntimeException why) {
            super(why);
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PasskeyUsers users;
    private final PasskeyTable keys;
    private final URI base;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    RelyingParty(PasskeyUsers users, PasskeyTable keys, LuukkuProperties properties) {
        this.users = users;
        this.keys = keys;
        this.base = properties.baseUrl();
    }

    String creationOptions(SignedIn by, Bytes challenge, HttpServletRequest request) {
        return json.writeValueAsString(creation(by, challenge, request));
    }

    void register(String answer, String name, SignedIn by, Bytes challenge, HttpServletRequest request) {
        PublicKeyCredential<AuthenticatorAttestationResponse> made = json.readValue(answer, new TypeReference<>() {});
        var registration = new ImmutableRelyingPartyRegistrationRequest(creation(by, challenge, request), new RelyingPartyPublicKey(made, name));
        refusing(() -> operations(challenge, request).registerCredential(registration));
    }

    String requestOptions(Bytes challenge) {
        return json.writeValueAsString(request(challenge));
    }

    /** The handle of the one whose key it is. */
    Bytes authenticate(String answer, Bytes challenge, HttpServletRequest request) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown = json.readValue(answer, new TypeReference<>() {});
        var authentication = new RelyingPartyAuthenticationRequest(request(challenge), shown);
        return refusing(() -> operations(challenge, request).authenticate(authentication)).getId();
    }

    private PublicKeyCredentialCreationOptions creation(SignedIn by, Bytes challenge, HttpServletRequest request) {
        return operations(challenge, request).createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(by));
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder().challenge(challenge).rpId(base.getHost()).timeout(PATIENCE)
            .allowCredentials(List.of()).userVerification(UserVerificationRequirement.REQUIRED).build();
    }

    private Webauthn4JRelyingPartyOperations operations(Bytes challenge, HttpServletRequest request) {
        var party = PublicKeyCredentialRpEntity.builder().id(base.getHost()).name("Luukku").build();
        var operations = new Webauthn4JRelyingPartyOperations(users, keys, party, origins(request));
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge).timeout(PATIENCE)
            .authenticatorSelection(AuthenticatorSelectionCriteria.builder().residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED).build()));
        return operations;
    }

    // The same host on another port is still this machine; another host is not this site, whatever the request says.
    private Set<String> origins(HttpServletRequest request) {
        var own = origin(base);
        if (!request.getServerName().equals(base.getHost())) return Set.of(own);
        var asked = origin(URI.create(request.getRequestURL().toString()));
        return asked.equals(own) ? Set.of(own) : Set.of(own, asked);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException why) {
            throw new Refused(why);
        }
    }
}
