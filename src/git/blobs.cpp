#include "git/blobs.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <string_view>

namespace git {

namespace {

bool send_all(const disk::Descriptor& to, std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(to.get(), text.data(), text.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) {
      continue;
    }
    if (sent < 0) {
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

}  // namespace

Expected<Blobs> Blobs::open(const Repository& repository) {
  auto process = start({"-C", repository.root(), "cat-file", "--batch"});
  if (!process) {
    return base::Unexpected(std::move(process.error()));
  }
  return Blobs(*std::move(process));
}

Blobs::~Blobs() {
  if (process_.out.open()) {
    finish(std::move(process_));
  }
}

bool Blobs::fill() {
  std::array<char, 65536> buffer{};
  ssize_t got = 0;
  do {
    got = ::read(process_.out.get(), buffer.data(), buffer.size());
  } while (got < 0 && errno == EINTR);
  if (got > 0) {
    waiting_.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return got > 0;
}

Failure Blobs::ended() {
  if (!process_.out.open()) {
    return {.reason = "git cat-file: exited"};
  }
  return refused({"cat-file"}, finish(std::move(process_)));
}

Expected<std::string> Blobs::read(const std::string& id, std::size_t limit) {
  if (!process_.in.open() || !send_all(process_.in, id + "\n")) {
    return base::Unexpected(ended());
  }
  std::size_t line = 0;
  while ((line = waiting_.find('\n')) == std::string::npos) {
    if (!fill()) {
      return base::Unexpected(ended());
    }
  }
  // `ID blob SIZE`, or `ID missing`.
  const std::string head = waiting_.substr(0, line);
  waiting_.erase(0, line + 1);
  const std::size_t space = head.rfind(' ');
  std::size_t size = 0;
  if (head.find(" blob ") == std::string::npos ||
      std::from_chars(head.data() + space + 1, head.data() + head.size(), size).ec != std::errc()) {
    return base::Unexpected(Failure{.reason = "git cat-file: " + head});
  }
  // The content and a line end. A blob over the limit is discarded as it arrives.
  std::string text;
  for (std::size_t left = size + 1; left > 0;) {
    if (waiting_.empty() && !fill()) {
      return base::Unexpected(ended());
    }
    const std::size_t taken = std::min(left, waiting_.size());
    if (size <= limit) {
      text.append(waiting_, 0, taken);
    }
    waiting_.erase(0, taken);
    left -= taken;
  }
  if (size > limit) {
    return base::Unexpected(Failure{.reason = "more than " + std::to_string(limit) + " bytes",
                                    .kind = Failure::Kind::TooBig});
  }
  text.pop_back();
  return text;
}

}  // namespace git
