/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person is told when a document, or a page of it, cannot be read: what happened, to which file, what to do. */

#include "config.h"

#include "sandbox/attache-sandbox-sentence.h"

#include "sandbox/attache-worker-protocol.h"

#include <glib/gi18n-lib.h>

/* The sentence for a document; it holds the name of the file once. */
static const char *
get_document_format (AttacheSandboxError code,
                     gboolean            had_password)
{
  switch (code)
    {
    case ATTACHE_SANDBOX_ERROR_PASSWORD:
      if (had_password)
        return _ ("This is not the password of “%s”. Try again.");
      return _ ("“%s” is protected by a password. Enter it to open the file.");

    case ATTACHE_SANDBOX_ERROR_FORMAT:
    case ATTACHE_SANDBOX_ERROR_OLD:
    case ATTACHE_SANDBOX_ERROR_LONG:
    case ATTACHE_SANDBOX_ERROR_DAMAGED:
      return _ ("“%s” is not a PDF file, or it is damaged and cannot be repaired. Get a fresh copy of it.");

    case ATTACHE_SANDBOX_ERROR_CRASHED:
      return _ ("“%s” could not be opened: the program that reads papers stopped while reading it. Get a fresh copy of the file.");

    case ATTACHE_SANDBOX_ERROR_TIMEOUT:
      return _ ("“%s” could not be opened in time. Get a simpler or a fresh copy of the file.");

    case ATTACHE_SANDBOX_ERROR_REFUSED:
      return _ ("“%s” needs more memory than a paper may have. Get a simpler copy of the file.");

    case ATTACHE_SANDBOX_ERROR_FAILED:
    default:
      return _ ("“%s” could not be opened: the program that reads papers did not start. Install Attaché again.");
    }
}

/* The sentence for a page; it holds its number and then the name of the file. */
static const char *
get_page_format (AttacheSandboxError code)
{
  switch (code)
    {
    case ATTACHE_SANDBOX_ERROR_CRASHED:
      return _ ("Page %u of “%s” cannot be shown: reading it stopped the program that reads papers. Try again, or get a fresh copy of the file.");

    case ATTACHE_SANDBOX_ERROR_TIMEOUT:
      return _ ("Page %u of “%s” took too long and was given up. Try again, or get a simpler copy of the file.");

    case ATTACHE_SANDBOX_ERROR_REFUSED:
      return _ ("Page %u of “%s” needs more memory than a page may have. Choose a smaller zoom.");

    case ATTACHE_SANDBOX_ERROR_PASSWORD:
    case ATTACHE_SANDBOX_ERROR_FORMAT:
    case ATTACHE_SANDBOX_ERROR_OLD:
    case ATTACHE_SANDBOX_ERROR_LONG:
    case ATTACHE_SANDBOX_ERROR_DAMAGED:
      return _ ("Page %u of “%s” is missing or damaged. Get a fresh copy of the file.");

    case ATTACHE_SANDBOX_ERROR_FAILED:
    default:
      return _ ("Page %u of “%s” cannot be shown: the program that reads papers did not start. Install Attaché again.");
    }
}

/* The sentences for files in formats that are not read, by what the worker calls the reason; each holds the name of the file
 * once. */
static const struct
{
  const char *why;
  const char *sentence;
} format_sentences[] = {
  { ATTACHE_WORKER_WHY_ARCHIVE, N_ ("“%s” is an archive of several files, although its name says that it is a document. Import it under a name that ends in .zip.") },
  { ATTACHE_WORKER_WHY_EMPTY, N_ ("There is no text in “%s”. If it is a web page that loads its words while it is shown, select them in the browser, and paste them into Attaché.") },
  { ATTACHE_WORKER_WHY_FRAMES, N_ ("“%s” is only the frame of a web page; what it shows is in other files. Open that part by itself in the browser, and save that.") },
  { ATTACHE_WORKER_WHY_MACROS, N_ ("There are macros in “%s”, and such documents are not opened. Open it in Word, save it as .docx, and import that.") },
  { ATTACHE_WORKER_WHY_MAIL, N_ ("“%s” is a web page packed as a mail, or a mail with its attachments. Open it in the browser or the mail program, save the page as HTML or the attachments by themselves, and import those.") },
  { ATTACHE_WORKER_WHY_OFFICE, N_ ("“%s” is a spreadsheet or a presentation. Save the sheet as .csv, or the whole as PDF, and import that.") },
  { ATTACHE_WORKER_WHY_OPEN_DOCUMENT, N_ ("“%s” is in the OpenDocument format. Open it in LibreOffice, save it as .docx, and import that.") },
  { ATTACHE_WORKER_WHY_RICH_TEXT, N_ ("“%s” is in the Rich Text format. Open it in Word or LibreOffice, save it as .docx, and import that.") },
};

/* The sentence for a file in a format that is not read. A worker is believed only where it names a reason that there is. */
static const char *
get_format_sentence (const char *why)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_sentences); i++)
    if (g_strcmp0 (format_sentences[i].why, why) == 0)
      return _ (format_sentences[i].sentence);

  return _ ("“%s” is in a format that cannot be read. Save it as .docx, PDF or a web page, or a record as text, and import that.");
}

/* The sentence for a file whose text is read whole; it holds the name of the file once. */
static const char *
get_text_format (AttacheSandboxError code,
                 const char         *why)
{
  switch (code)
    {
    case ATTACHE_SANDBOX_ERROR_PASSWORD:
      return _ ("“%s” is protected by a password. Open it with the password, save it without, and import that.");

    case ATTACHE_SANDBOX_ERROR_DAMAGED:
      return _ ("“%s” is damaged, or not what its name says. Get the file again from where it came from.");

    case ATTACHE_SANDBOX_ERROR_FORMAT:
      return get_format_sentence (why);

    case ATTACHE_SANDBOX_ERROR_OLD:
      return _ ("“%s” is in the format that Word used before 2007. Open it in Word, save it as .docx, and import that.");

    case ATTACHE_SANDBOX_ERROR_LONG:
      return _ ("“%s” has more pages than a record, a plan or a list can have, so nothing was read from it. Split it, and import the part that you need.");

    case ATTACHE_SANDBOX_ERROR_REFUSED:
      return _ ("There is more in “%s”, once it is unpacked and read, than in any document. Save it as PDF, or a record as text, and import that.");

    case ATTACHE_SANDBOX_ERROR_TIMEOUT:
      return _ ("“%s” could not be read in time. Save it as PDF, or a record as text, and import that.");

    case ATTACHE_SANDBOX_ERROR_CRASHED:
      return _ ("“%s” could not be read: the program that reads papers stopped while reading it. Save it as PDF, or a record as text, and import that.");

    case ATTACHE_SANDBOX_ERROR_FAILED:
    default:
      return _ ("“%s” could not be read: the program that reads papers did not start. Install Attaché again.");
    }
}

/**
 * attache_sandbox_sentence_new:
 * @code: what went wrong
 * @name: name of the file
 * @page: index of the page, or %ATTACHE_SANDBOX_NO_PAGE
 * @had_password: whether a password was tried
 *
 * Returns: (transfer full): an error whose message is a sentence for the user
 */
GError *
attache_sandbox_sentence_new (AttacheSandboxError code,
                              const char         *name,
                              guint               page,
                              gboolean            had_password)
{
  g_autofree char *sentence = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (page == ATTACHE_SANDBOX_NO_PAGE)
    sentence = g_strdup_printf (get_document_format (code, had_password), name);
  else
    sentence = g_strdup_printf (get_page_format (code), page + 1, name);
#pragma GCC diagnostic pop

  return g_error_new_literal (ATTACHE_SANDBOX_ERROR, code, sentence);
}

/**
 * attache_sandbox_sentence_new_for_text:
 * @code: what went wrong
 * @why: (nullable): what the worker calls the reason
 * @name: name of a file whose text was to be read
 *
 * Returns: (transfer full): an error whose message is a sentence for the user
 */
GError *
attache_sandbox_sentence_new_for_text (AttacheSandboxError code,
                                       const char         *why,
                                       const char         *name)
{
  g_autofree char *sentence = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (get_text_format (code, why), name);
#pragma GCC diagnostic pop

  return g_error_new_literal (ATTACHE_SANDBOX_ERROR, code, sentence);
}
