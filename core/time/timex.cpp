#include "time/timex.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace claimlight::time {
namespace {

std::string digits(double count) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, count == std::floor(count) ? "%.0f" : "%.1f", count);
  return buffer;
}

}  // namespace

std::string_view code(DayPart part) {
  switch (part) {
    case DayPart::morning: return "TMO";
    case DayPart::midday: return "TMI";
    case DayPart::afternoon: return "TAF";
    case DayPart::evening: return "TEV";
    case DayPart::night: return "TNI";
    case DayPart::none: break;
  }
  return "";
}

std::string written(Clock const& c) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d", c.hour, c.minute.value_or(0));
  std::string out = buffer;
  if (c.second) {
    std::snprintf(buffer, sizeof buffer, ":%02d", *c.second);
    out += buffer;
  }
  if (!c.zone) return out;
  if (*c.zone == 0) return out + "Z";
  std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", *c.zone < 0 ? '-' : '+', std::abs(*c.zone) / 60,
                std::abs(*c.zone) % 60);
  return out + buffer;
}

std::string_view code(Mod mod) {
  switch (mod) {
    case Mod::about: return "APPROX";
    case Mod::less_than: return "LESS_THAN";
    case Mod::more_than: return "MORE_THAN";
    case Mod::at_least: return "EQUAL_OR_MORE";
    case Mod::at_most: return "EQUAL_OR_LESS";
    case Mod::none: break;
  }
  return "";
}

std::string duration(std::vector<Amount> const& amounts) {
  std::string date, time;
  auto const add = [](std::string& to, double count, char unit) { to += (count < 0 ? "X" : digits(count)) + unit; };
  auto const split = [&](std::string& to, double count, char unit, std::string& rest_to, double per_unit, char rest) {
    auto const whole = std::floor(count);
    if (count < 0 || whole == count || std::floor((count - whole) * per_unit) != (count - whole) * per_unit)
      return add(to, count, unit);
    if (whole > 0) add(to, whole, unit);
    add(rest_to, (count - whole) * per_unit, rest);
  };
  for (auto const& [count, unit] : amounts) {
    switch (unit) {
      case Unit::second: add(time, count, 'S'); break;
      case Unit::minute: split(time, count, 'M', time, 60, 'S'); break;
      case Unit::hour: split(time, count, 'H', time, 60, 'M'); break;
      case Unit::day: split(date, count, 'D', time, 24, 'H'); break;
      case Unit::weekend:
        add(date, count, 'W');
        date += "E";
        break;
      case Unit::week: add(date, count, 'W'); break;
      case Unit::month: add(date, count, 'M'); break;
      case Unit::quarter: add(date, count, 'Q'); break;
      case Unit::year: split(date, count, 'Y', date, 12, 'M'); break;
      case Unit::decade:
        if (count < 0)
          date += "XDE";
        else
          add(date, 10 * count, 'Y');
        break;
      case Unit::century:
        if (count < 0)
          date += "XC";
        else
          add(date, 100 * count, 'Y');
        break;
    }
  }
  return "P" + date + (time.empty() ? "" : "T" + time);
}

}  // namespace claimlight::time
