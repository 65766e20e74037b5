package org.rounds.notification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.rounds.notification.service.NotificationCard;
import org.rounds.notification.service.NotificationService;
import org.rounds.notification.service.NotificationTexts;
import org.rounds.shared.service.Page;

/** The inbox of the person. */
@Named
@RequestScoped
public class NotificationsView {

    private static final int SIZE = 50;

    @Inject private NotificationService service;
    @Inject private HttpServletRequest request;

    private boolean unreadOnly;
    private Page<NotificationCard> page;
    private List<Line> lines;

    @PostConstruct
    void load() {
        unreadOnly = "unread".equals(request.getParameter("show"));
        page = service.list(unreadOnly, SIZE, request.getParameter("cursor"));
        NotificationTexts notificationTexts =
                new NotificationTexts(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        lines =
                page.items().stream()
                        .map(
                                card ->
                                        new Line(
                                                card,
                                                notificationTexts.who(card),
                                                notificationTexts.did(card),
                                                notificationTexts.title(card)))
                        .toList();
    }

    public boolean isUnreadOnly() {
        return unreadOnly;
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }

    /** Unread notifications. */
    public List<Line> getUnread() {
        return lines.stream().filter(line -> !line.card().read()).toList();
    }

    /** Read notifications. */
    public List<Line> getRead() {
        return lines.stream().filter(line -> line.card().read()).toList();
    }

    /** The newest id on the page, up to which all can be marked as read; null for none. */
    public Long getNewest() {
        return page.items().isEmpty() ? null : page.items().get(0).id();
    }

    /** The filter as query parameters of the next page. */
    public String getFilter() {
        return unreadOnly ? "show=unread&" : "";
    }

    /** Cursor of the next page; null at the end. */
    public String getNext() {
        return page.next();
    }

    /**
     * A notification with its sentence.
     *
     * @param title text of its link; null for none
     */
    public record Line(NotificationCard card, String who, String did, String title) {

        /** Icon of the reason, shown on the avatar. */
        public String icon() {
            return card.reason().icon();
        }

        /** Its color. */
        public String tone() {
            return switch (icon()) {
                case "must" -> "due";
                case "wave" -> "brand";
                case "okc" -> "good";
                case "award" -> "plum";
                default -> "plain";
            };
        }
    }
}
