package fi.luukku.access;

import java.util.List;
import java.util.Map;

/** What a person would call the browser and machine of a User-Agent header; empty where it can't be told. */
public record Browser(String name, String system) {

    // In this order: Edge and Chrome also say Safari, Android also says Linux, an iPhone also says Mac.
    private static final List<Map.Entry<String, String>> NAMES = List.of(Map.entry("Edg/", "Edge"), Map.entry("OPR/", "Opera"),
        Map.entry("Firefox/", "Firefox"), Map.entry("FxiOS/", "Firefox"), Map.entry("Chrome/", "Chrome"),
        Map.entry("CriOS/", "Chrome"), Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("iPhone", "iPhone"), Map.entry("iPad", "iPad"),
        Map.entry("Android", "Android"), Map.entry("Windows", "Windows"), Map.entry("Mac OS X", "Mac"),
        Map.entry("CrOS", "ChromeOS"), Map.entry("Linux", "Linux"));

    public boolean isKnown() {
        return !name.isEmpty() || !system.isEmpty();
    }

    public boolean isPhone() {
        return system.equals("iPhone") || system.equals("Android");
    }

    /** "Firefox · Windows". */
    public String label() {
        return name.isEmpty() || system.isEmpty() ? name + system : name + " · " + system;
    }

    static Browser of(String userAgent) {
        return new Browser(first(NAMES, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(List<Map.Entry<String, String>> marks, String userAgent) {
        return marks.stream().filter(mark -> userAgent.contains(mark.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
