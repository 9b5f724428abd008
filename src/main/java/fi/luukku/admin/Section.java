package fi.luukku.admin;

import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.page.Html;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of the settings, and the role each takes. */
public enum Section {
    PEOPLE("user", Role.ADMIN), TEAMS("users", Role.ADMIN), BRANDS("store", Role.ADMIN), HOURS("clock", Role.ADMIN), MAILBOXES("mail", Role.ADMIN),
    ABSENCES("calendar-clock", Role.LEAD), MAIL("clipboard-list", Role.AGENT), COACH("graduation-cap", Role.LEAD), PLAYBOOKS("circle-check", Role.LEAD), GLOSSARY("book-open", Role.LEAD), FIELDS("tag", Role.ADMIN), TOKENS("key-round", Role.LEAD),
    BLOCKS("ban", Role.LEAD),
    SEARCH("search", Role.ADMIN), SECURITY("shield-check", Role.ADMIN), PRIVACY("lock", Role.ADMIN), AUDIT("history", Role.ADMIN);

    private final String icon;
    private final Role role;

    Section(String icon, Role role) {
        this.icon = icon;
        this.role = role;
    }

    public String icon() {
        return icon;
    }

    public String path() {
        return "/admin/" + code();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Section> of(Viewer viewer) {
        return Arrays.stream(values()).filter(section -> viewer.is(section.role)).toList();
    }

    /** A page of it, for those who may see it. */
    <T> Html page(String template, T shown, Viewer viewer) {
        viewer.require(role);
        return Html.of("admin/" + template, new AdminPage<>(this, of(viewer), viewer, shown)).in(viewer.language());
    }
}
