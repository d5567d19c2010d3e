/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-page-text.h"

G_BEGIN_DECLS

/* Sets the text of a page as a printer would: one box a character, numbers hanging in the margin, Arabic from the right. */
typedef struct
{
  GString *text;
  GArray  *boxes;
  float    y;
} PageSetter;

void             page_setter_begin (PageSetter *setter);
void             page_setter_set_line (PageSetter *setter,
                                       const char *number,
                                       const char *words,
                                       float       leading);
void             page_setter_set_line_beside (PageSetter *setter,
                                              const char *number,
                                              const char *words,
                                              float       leading);
void             page_setter_set_line_from_right (PageSetter *setter,
                                                  const char *words);
AttachePageText *page_setter_end (PageSetter *setter);

/* A page of a paper: dates, numbered and unnumbered paragraphs. */
AttachePageText *page_setter_make_page (void);

G_END_DECLS
