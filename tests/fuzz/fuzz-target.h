/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a target is: a function that libFuzzer, or our own driver, hands bytes to. It returns; whatever else it does is found. */

/* How the texts of the fixtures are made into what the target reads: "txt", "lines", "docx", "html", "csv", "layout", "zip". */
extern const char fuzz_target_format[];

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int LLVMFuzzerInitialize (int    *argc,
                          char ***argv);

/* UTF-8 of what is stored; NULL passes. */
void fuzz_assert_text (const char *text);
void fuzz_assert_texts (GPtrArray *texts);

/* What was read of a text has doubts about lines that it has. */
void fuzz_assert_doubts (GPtrArray  *doubts,
                         const char *text);

/* A text that ends with a NUL, of what need be none. */
char *fuzz_text_new (const guint8 *data,
                     gsize         size);

G_END_DECLS
