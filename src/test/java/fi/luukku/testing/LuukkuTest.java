package fi.luukku.testing;

import fi.luukku.Luukku;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole program on a random port ({@code @LocalServerPort}), with a database of its own and a {@link SettableClock}
 * to inject. Classes with the same settings share one running program and its database, so a test makes the data it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Luukku.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestClock.class)
@ExtendWith(TestClock.class)
public @interface LuukkuTest {
}
