/** Shows push messages, and opens their subject. */
self.addEventListener('push', (event) => {
  const { title, url } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { tag: url, data: url }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data, self.location.origin);
  if (url.origin === self.location.origin) {
    event.waitUntil(self.clients.openWindow(url));
  }
});
