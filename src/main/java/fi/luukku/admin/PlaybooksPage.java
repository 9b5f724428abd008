package fi.luukku.admin;

import fi.luukku.brand.Brand;
import fi.luukku.playbook.Playbook;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The guided steps: the house's own and the product's.
 *
 * @param paused codes of the product's that are not in use
 * @param adding whether the form of a new one was sent back
 */
public record PlaybooksPage(List<Playbook> own, List<Playbook> builtIn, Set<String> paused, List<Brand> brands, Form form, boolean adding) {

    public String brand(Playbook playbook) {
        return brands.stream().filter(brand -> Objects.equals(brand.id(), playbook.brand())).map(Brand::name).findFirst().orElse("");
    }
}
