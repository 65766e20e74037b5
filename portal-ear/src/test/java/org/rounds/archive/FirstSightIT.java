package org.rounds.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rounds.server.Answer;
import org.rounds.server.Call;

/** First sign-in of unknown people on a running application. */
@ExtendWith(RealHospitals.Extension.class)
class FirstSightIT {

    private static final int CALLS = 6;

    @Test
    void whoCallsSeveralTimesAtOnceForTheFirstTimeIsOnePerson(RealHospitals hospitals) {
        RealHospital hospital = hospitals.of(Kind.POSTGRESQL);
        Call me = Call.get("/me").as(RealHospital.NEWCOMER);
        List<CompletableFuture<Answer>> answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> hospital.api().send(me)))
                        .limit(CALLS)
                        .toList();
        assertThat(answers.stream().map(answer -> answer.join().is(200)))
                .extracting(answer -> answer.json().getJsonObject("person").getString("id"))
                .hasSize(CALLS)
                .containsOnly(answers.get(0).join().json().getJsonObject("person").getString("id"));
    }
}
