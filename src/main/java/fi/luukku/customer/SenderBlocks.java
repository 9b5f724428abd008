package fi.luukku.customer;

import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import fi.luukku.kernel.Problem;
import fi.luukku.platform.Live;
import fi.luukku.platform.Remembered;
import fi.luukku.platform.Secrets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blocked senders, brand by brand. What they send is kept in the ledger and can still be opened; it just comes to nobody's
 * desk. Agents block an address; a domain may be thousands of people's, so that takes a lead.
 */
@Service
public class SenderBlocks {

    static final String DISGUISE = "#";

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cntrl}<>,;\"]{1,64}@[^@\\s\\p{Cntrl}<>,;\"]{1,250}");
    private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");
    /** Whose addresses anyone can have: to block the domain would be to block half of the customers. */
    private static final Set<String> EVERYBODYS = Set.of("gmail.com", "googlemail.com", "hotmail.com", "hotmail.fi", "outlook.com", "live.com",
        "live.fi", "msn.com", "icloud.com", "me.com", "yahoo.com", "luukku.com", "kolumbus.fi", "elisanet.fi", "saunalahti.fi", "pp.inet.fi",
        "inet.fi", "welho.com", "dnainternet.net", "suomi24.fi", "gmx.com", "proton.me", "protonmail.com", "aol.com", "telia.com");
    private static final int LONGEST_WHY = 200;

    private final SenderBlockTable table;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;
    private final Remembered<Map<Id<Brand>, Map<String, SenderBlock>>> inForce;

    SenderBlocks(SenderBlockTable table, Secrets secrets, Audit audit, Live live, Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        // Asked for every mail that comes in and every ticket that is looked at.
        this.inForce = new Remembered<>(live, "sender-blocks", () -> table.inForce().stream()
            .collect(Collectors.groupingBy(SenderBlock::brand, Collectors.toMap(SenderBlock::value, Function.identity()))));
    }

    /** Blocks an address or a domain; one that is blocked already stays as it is. */
    @Transactional
    public void block(Viewer by, Id<Brand> brand, String value, String why) {
        var plain = checked(by, value);
        if (why.length() > LONGEST_WHY) throw new Problem.Invalid("note", "problem.too-long", LONGEST_WHY);
        table.insert(brand, plain, why.strip(), by.id(), clock.instant())
            .ifPresent(id -> audit.record(by, "sender.blocked", "block:" + id, Map.of("brand", brand.value(), "sender", plain)));
        inForce.changed();
    }

    /** Whether a domain is one house's own, and not one where anyone can have an address. */
    public static boolean ofOneHouse(String domain) {
        return DOMAIN.matcher(domain).matches() && !EVERYBODYS.contains(domain);
    }

    private static String checked(Viewer by, String value) {
        by.require(Role.AGENT);
        var plain = value.strip().toLowerCase(Locale.ROOT);
        if (ADDRESS.matcher(plain).matches()) return plain;
        by.require(Role.LEAD);
        var domain = plain.startsWith("@") ? plain.substring(1) : plain;
        if (!DOMAIN.matcher(domain).matches()) throw new Problem.Invalid("sender", "problem.sender");
        if (EVERYBODYS.contains(domain)) throw new Problem.Invalid("sender", "problem.everybodys-domain", domain);
        return domain;
    }

    @Transactional
    public void unblock(Viewer by, Id<SenderBlock> id) {
        by.require(Role.AGENT);
        var block = table.inForce(id).orElseThrow(Problem.NotFound::new);
        if (block.ofDomain() && !block.disguised()) by.require(Role.LEAD);
        table.end(id, by.id(), clock.instant());
        audit.record(by, "sender.unblocked", "block:" + id, Map.of("brand", block.brand().value()));
        inForce.changed();
    }

    /** Those in force, newest first. */
    public Page<SenderBlock> list(@Nullable Cursor after, int size) {
        return Page.of(table.list(after == null ? Long.MAX_VALUE : after.id(), size + 1), size, block -> new Cursor(block.at(), block.id().value()));
    }

    /** What keeps an address out, if anything does: itself, its domain, or one above that. */
    public Optional<SenderBlock> of(Id<Brand> brand, String address) {
        var blocks = inForce.get().getOrDefault(brand, Map.of());
        return blocks.isEmpty() ? Optional.empty() : ways(address).stream().map(blocks::get).filter(Objects::nonNull).findFirst();
    }

    private List<String> ways(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT);
        var ways = new ArrayList<>(List.of(plain, disguise(plain)));
        var domain = plain.substring(plain.lastIndexOf('@') + 1);
        for (int dot; (dot = domain.indexOf('.')) > 0; domain = domain.substring(dot + 1)) ways.add(domain);
        return ways;
    }

    /** The blocks of these addresses hold on, but nobody can read any more whose they are (GDPR, article 21(3) and recital 65). */
    @Transactional
    public void disguise(Id<Brand> brand, Collection<String> addresses) {
        addresses.forEach(address -> table.rename(brand, address, disguise(address)));
        inForce.changed();
    }

    private String disguise(String address) {
        return DISGUISE + HexFormat.of().formatHex(secrets.mark("blocked sender|" + address));
    }
}
