package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.rounds.activity.service.Activities;
import org.rounds.attachment.service.Attachments;
import org.rounds.attachment.service.StoredAttachment;
import org.rounds.people.service.People;
import org.rounds.people.service.PersonBrief;

/** Reads the former versions of activities. */
@ApplicationScoped
class ActivityVersions {

    @Inject private Activities activities;
    @Inject private Attachments attachments;
    @Inject private People people;

    /** Former texts of an activity with files and editors, newest first. */
    List<TextVersion> of(long id) {
        List<Activities.FormerText> former = activities.versions(id);
        List<StoredAttachment> files = attachments.of(id);
        Map<Long, PersonBrief> editors =
                people.briefs(
                        former.stream().map(Activities.FormerText::editorId).distinct().toList());
        return former.stream()
                .map(
                        it ->
                                new TextVersion(
                                        it.version(),
                                        it.title(),
                                        it.text(),
                                        files.stream()
                                                .filter(
                                                        file ->
                                                                file.versions()
                                                                        .include(it.version()))
                                                .map(StoredAttachment::attachment)
                                                .toList(),
                                        editors.get(it.editorId()),
                                        it.editedAt()))
                .toList();
    }
}
