"""An old Chromium with one page, driven through its debugging protocol.

Each line of the input is a message to the page's session, each line of the output one from it. An empty message says that the
page is there. It ends when the input does. Run with the Python of .tools/chromium-90 or .tools/chromium-108.
"""

import json
import os
import socket
import sys

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    PORT = free.getsockname()[1]

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QTWEBENGINE_REMOTE_DEBUGGING"] = f"127.0.0.1:{PORT}"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu --force-color-profile=srgb"

# Qt reads its environment when it is imported.
from PyQt6.QtCore import QSocketNotifier, QUrl
from PyQt6.QtNetwork import QNetworkAccessManager, QNetworkRequest
from PyQt6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PyQt6.QtWebEngineWidgets import QWebEngineView
from PyQt6.QtWebSockets import QWebSocket
from PyQt6.QtWidgets import QApplication


class Engine:
    """The page, and the way to it."""

    def __init__(self):
        self.unread = b""
        self.network = QNetworkAccessManager()
        self.session = QWebSocket()
        self.session.connected.connect(self.listen)
        self.session.textMessageReceived.connect(self.say)
        self.view = QWebEngineView()
        # A profile without a name keeps nothing.
        self.page = QWebEnginePage(QWebEngineProfile(self.view), self.view)
        self.view.setPage(self.page)
        self.page.loadFinished.connect(self.find)
        self.view.resize(1280, 900)
        self.view.show()
        self.page.setUrl(QUrl("about:blank"))

    def find(self):
        """Asks for the address of the page's session, once."""
        self.page.loadFinished.disconnect(self.find)
        answer = self.network.get(QNetworkRequest(QUrl(f"http://127.0.0.1:{PORT}/json")))
        answer.finished.connect(lambda: self.connect(json.loads(answer.readAll().data())))

    def connect(self, pages):
        self.session.open(QUrl(pages[0]["webSocketDebuggerUrl"]))

    def listen(self):
        self.input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.input.activated.connect(self.hear)
        self.say("{}")

    def hear(self):
        read = os.read(sys.stdin.fileno(), 1 << 16)
        if not read:
            QApplication.quit()
        *messages, self.unread = (self.unread + read).split(b"\n")
        for message in messages:
            self.session.sendTextMessage(message.decode())

    def say(self, message):
        print(message, flush=True)


application = QApplication(sys.argv)
engine = Engine()
sys.exit(application.exec())
