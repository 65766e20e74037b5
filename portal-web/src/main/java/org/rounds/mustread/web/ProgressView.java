package org.rounds.mustread.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.feed.service.ActivityCard;
import org.rounds.mustread.service.Acknowledgement;
import org.rounds.mustread.service.MustReadProgress;
import org.rounds.mustread.service.MustReadRecord;
import org.rounds.mustread.service.MustReadRecordService;
import org.rounds.mustread.service.MustReadService;
import org.rounds.mustread.service.RecordEntry;
import org.rounds.posting.service.ActivityService;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Page;
import org.rounds.shared.web.PathParameter;
import org.rounds.shared.web.RequestParameters;
import org.rounds.stream.service.Audience;

/**
 * How far a must-read is: numbers for its readers, and names for who issued it. These see it also
 * when its announcement is deleted.
 */
@Named
@RequestScoped
public class ProgressView {

    private static final int SIZE = 50;

    /** The states of readers who still have to acknowledge. */
    private static final Set<String> OUTSTANDING = Set.of("open", "due-soon", "late");

    @Inject private ActivityService activities;
    @Inject private MustReadService mustReads;
    @Inject private MustReadRecordService records;
    @Inject private HttpServletRequest request;

    private Subject subject;
    private MustReadProgress progress;
    private String state;
    private Long department;
    private List<MustReadRecord.Revision> versions = List.of();
    private MustReadRecord.Revision former;
    private Page<RecordEntry> page = new Page<>(List.of(), null);

    @PostConstruct
    void load() {
        long id = Long.parseLong(PathParameter.of(request, "id"));
        subject = subject(id);
        progress = subject.deleted() ? records.progress(id) : mustReads.progress(id);
        state = request.getParameter("state");
        String unit = request.getParameter("department");
        department = unit == null ? null : RequestParameters.id("department", unit);
        if (subject.named() && progress.frozenAt() != null) {
            versions = records.record(id).revisions();
            former = former(request.getParameter("version"));
            String cursor = request.getParameter("cursor");
            Integer version = former == null ? null : former.version();
            page = records.list(id, state, version, department, SIZE, cursor);
        }
    }

    /** The version that is asked for; null for the newest. */
    private MustReadRecord.Revision former(String asked) {
        int version =
                records.version(
                        subject.id(),
                        asked == null ? null : RequestParameters.number("version", asked));
        return versions.stream()
                .skip(1)
                .filter(each -> each.version() == version)
                .findFirst()
                .orElse(null);
    }

    private Subject subject(long id) {
        return live(id).map(Subject::of).orElseGet(() -> Subject.of(records.record(id)));
    }

    private Optional<ActivityCard> live(long id) {
        try {
            return Optional.of(activities.get(id))
                    .filter(card -> card.writing().deletedAt() == null);
        } catch (NotFound deleted) {
            return Optional.empty();
        }
    }

    public Subject getSubject() {
        return subject;
    }

    public MustReadProgress getProgress() {
        return progress;
    }

    public List<RecordEntry> getEntries() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    /** Only readers in that state are shown; null for all. */
    public String getState() {
        return state;
    }

    /** Only readers of that department are shown; null for all. */
    public Long getDepartment() {
        return department;
    }

    /** All versions, the newest first. */
    public List<MustReadRecord.Revision> getVersions() {
        return versions;
    }

    /** The version that is shown, if it is not the newest; null for the newest. */
    public MustReadRecord.Revision getFormer() {
        return former;
    }

    /** The number of the version that is shown. */
    public int getVersion() {
        return former == null ? progress.version() : former.version();
    }

    /** The stream that tells when somebody acknowledges; empty once it is signed off. */
    public String getStream() {
        return subject.signedOffAt() == null ? subject.stream() : "";
    }

    /** Whether the caller may still exempt people and sign off what is shown. */
    public boolean isOverseen() {
        return subject.overseen() && subject.signedOffAt() == null && former == null;
    }

    /** Whether the caller may exempt that reader. */
    public boolean mayExempt(RecordEntry reader) {
        return isOverseen() && OUTSTANDING.contains(reader.state());
    }

    /** Whether the caller may take the exemption of that reader back. */
    public boolean mayRequire(RecordEntry reader) {
        return isOverseen() && reader.state().equals("exempt");
    }

    /** The states to choose from. */
    public List<String> getStates() {
        return List.of("open", "due-soon", "late", "done", "exempt", "left");
    }

    /** The address of this page with another state. */
    public String link(String otherState) {
        return link(former, otherState, department);
    }

    /** The address of this page with another department. */
    public String unitLink(Long otherDepartment) {
        return link(former, state, otherDepartment);
    }

    /** The address of this page with another version. */
    public String versionLink(MustReadRecord.Revision other) {
        return link(other.equals(versions.get(0)) ? null : other, null, department);
    }

    public String getNextLink() {
        String here = link(former, state, department);
        return here + (here.contains("?") ? "&" : "?") + "cursor=" + page.next();
    }

    private String link(
            MustReadRecord.Revision shownVersion, String shownState, Long shownDepartment) {
        String path = request.getContextPath() + "/activities/" + subject.id() + "/progress";
        boolean all = shownState == null || shownState.isEmpty();
        String query = shownVersion == null ? "" : "&version=" + shownVersion.version();
        query += all ? "" : "&state=" + shownState;
        query += shownDepartment == null ? "" : "&department=" + shownDepartment;
        return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    /**
     * What is acknowledged.
     *
     * @param author name of who asks for it
     * @param named whether the caller sees names
     * @param overseen whether the caller exempts people and signs the record off
     * @param deleted whether there is nothing left but its record
     */
    public record Subject(
            long id,
            String title,
            String author,
            String stream,
            List<Audience> audience,
            Instant signedOffAt,
            boolean named,
            boolean overseen,
            boolean deleted) {

        static Subject of(ActivityCard card) {
            Acknowledgement asked = card.parts().acknowledgement();
            if (asked == null) {
                throw new NotFound("problem.not-a-must-read");
            }
            return new Subject(
                    card.id(),
                    card.content().title(),
                    card.writing().author().name(),
                    card.place().workspace() == null
                            ? "everyone"
                            : "workspace/" + card.place().workspace().id(),
                    asked.audience(),
                    asked.signedOffAt(),
                    asked.may().record(),
                    asked.may().oversee(),
                    false);
        }

        static Subject of(MustReadRecord record) {
            return new Subject(
                    record.id(),
                    record.newest().title(),
                    record.newest().issuerName(),
                    "",
                    record.audience(),
                    record.newest().signedOffAt(),
                    true,
                    false,
                    true);
        }
    }
}
