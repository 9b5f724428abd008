package fi.luukku.mail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tilaus 10432                         | tilaus 10432
            VS: Tilaus 10432                     | tilaus 10432
            Vs: Re: VS:Tilaus  10432             | tilaus 10432
            Re[2]: Tilaus 10432                  | tilaus 10432
            RE (3): Tilaus 10432                 | tilaus 10432
            [EXT] Re: [External] Tilaus 10432    | tilaus 10432
            VL: Fwd: FW: Tilaus 10432            | tilaus 10432
            Sv: SV: Beställning                  | beställning
            Aw: Antw: WG: Bestellung             | bestellung
            Re                                   | re
            Reikä paidassa                       | reikä paidassa
            Vs Tilaus                            | vs tilaus
            Fwd:                                 | ''
            [Tiketti 5] Re: x                    | [tiketti 5] re: x
            """)
    void stripsWhatProgramsPutInFront(String subject, String base) {
        assertThat(SubjectLine.base(subject)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Re: Tilaus       | true
            VS: Tilaus       | true
            Sv : Beställning | true
            Re[2]: Tilaus    | true
            VL: Tilaus       | false
            Fwd: Re: Tilaus  | false
            Vs Tilaus        | false
            Re               | false
            Tilaus: re: x    | false
            """)
    void tellsAnAnswer(String subject, boolean reply) {
        assertThat(SubjectLine.isReply(subject)).isEqualTo(reply);
    }
}
