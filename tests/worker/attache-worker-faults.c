/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compiled into attache-worker-fragile, a worker for the tests only: pages and documents with one of these words in them do what a
 * hostile page may do to a faulty library. All else is the program that is installed. */

#include "attache-worker-faults.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* More than any limit of the cage. */
#define TOO_MUCH ((size_t)4 * 1024 * 1024 * 1024)

#define GROWTH ((size_t)64 * 1024 * 1024)

void
attache_worker_faults_check (PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page);

  attache_worker_faults_check_text (text);
}

void
attache_worker_faults_check_text (const char *text)
{
  volatile char *memory;

  if (strstr (text, "CRASH") != NULL)
    raise (SIGSEGV);
  if (strstr (text, "HANG") != NULL)
    {
      for (;;)
        pause ();
    }
  if (strstr (text, "SLEEP") != NULL)
    g_usleep (3 * G_USEC_PER_SEC / 2);
  if (strstr (text, "DOZE") != NULL)
    g_usleep (2 * G_USEC_PER_SEC / 5);
  if (strstr (text, "NAP") != NULL)
    g_usleep (G_USEC_PER_SEC / 20);
  if (strstr (text, "GREED") != NULL)
    {
      memory = malloc (TOO_MUCH);
      if (memory == NULL)
        abort ();
      memory[TOO_MUCH - 1] = 1;
    }
  if (strstr (text, "GROW") != NULL)
    {
      memory = malloc (GROWTH);
      memset ((char *)memory, 1, GROWTH);
    }
}
