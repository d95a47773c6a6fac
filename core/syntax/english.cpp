#include "syntax/english.h"

#include <cstdlib>

// The file as it is, where the network's numbers are aligned. ELF only, as all that Debian builds is.
asm(R"(
  .pushsection .rodata
  .balign 16
claimlight_english_pack:
  .incbin ")" CLAIMLIGHT_ENGLISH_PACK R"("
claimlight_english_pack_end:
  .byte 0
  .popsection
)");

extern "C" {
extern std::uint8_t const claimlight_english_pack[];
extern std::uint8_t const claimlight_english_pack_end[];
}

namespace claimlight::syntax {

Model const& english() {
  static Model const model = [] {
    model::Pack pack;
    Model opened;
    auto const bytes = static_cast<std::size_t>(claimlight_english_pack_end - claimlight_english_pack);
    auto fault = model::Pack::open({claimlight_english_pack, bytes}, pack);
    if (fault == model::PackFault::none) fault = Model::open(pack, opened);
    if (fault != model::PackFault::none) std::abort();  // built wrongly: no input can bring this about
    return opened;
  }();
  return model;
}

}  // namespace claimlight::syntax
