/* The boundary between the page and the core: six C functions. Requests and results are UTF-8.
 *
 *   claimlight_buffer(n)  → write n bytes there
 *   claimlight_pack(n), claimlight_load(n), claimlight_check(n), claimlight_parse(n) → length of the result
 *   claimlight_result()   → read that many bytes there
 *
 * First the language pack, then the claims file, then articles. The module owns both buffers, so the caller has nothing
 * to free. Whatever may have made the memory grow (every call here) leaves the caller's views of it stale. No exception
 * crosses; bad input gives a result that says so.
 */
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Room for `bytes` bytes of input at a multiple of 16, valid until the next call of any function here. Null when
 *  memory is short. */
char* claimlight_buffer(uint32_t bytes);

/** The buffer holds a language pack of `bytes` bytes. It is read where it lies: the buffer is the pack's from now on.
 *  Result: {"ok": true, "language": "en"}; what was loaded with the pack before is gone, so load the claims file again.
 *  Or {"ok": false, "error": "the language pack is truncated"}, and all is as it was. */
uint32_t claimlight_pack(uint32_t bytes);

/** The buffer holds a claims file of `bytes` bytes, which replaces the one before. Result:
 *  {"ok": bool, "entries": count, "problems": [...]}; without ok the file is unusable and the old one is gone. Before
 *  there is a pack: {"ok": false, "entries": 0, "problems": [], "error": "no language pack is loaded"}. */
uint32_t claimlight_load(uint32_t bytes);

/** The buffer holds {"text": "...", "published": "2024-06-22"}; `published` may be null or left out. Result: the report
 *  with UTF-16 offsets into text, or {"error": "..."}, as before there is a pack. Without a claims file nothing is
 *  found. */
uint32_t claimlight_check(uint32_t bytes);

/** The same without findings. */
uint32_t claimlight_parse(uint32_t bytes);

/** The last result. Valid until the next call of any function here. */
char const* claimlight_result(void);

#ifdef __cplusplus
}
#endif
