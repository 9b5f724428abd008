package fi.luukku.admin;

import fi.luukku.access.Agent;
import fi.luukku.brand.Brand;
import fi.luukku.customer.SenderBlock;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Page;
import java.util.List;
import java.util.Map;

/** The blocked senders. */
public record BlocksPage(Page<SenderBlock> blocks, List<Brand> brands, Map<Id<Agent>, String> names, Form form) {

    public String brand(SenderBlock block) {
        return brands.stream().filter(brand -> brand.id().equals(block.brand())).map(Brand::name).findFirst().orElse("");
    }

    public String by(SenderBlock block) {
        return names.getOrDefault(block.by(), "");
    }
}
