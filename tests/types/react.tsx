// The elements in React, declared as embed/bearings.d.ts says. Checked as page.ts is, with the types of React itself.
import { useEffect, useRef } from 'react';

declare module 'react' {
  namespace JSX {
    type Embedded<Attributes> = React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement> & Attributes;
    interface IntrinsicElements {
      'bearings-widget': Embedded<import('./embed').BearingsWidgetAttributes>;
      'bearings-card': Embedded<import('./embed').BearingsCardAttributes>;
    }
  }
}

// An element with a link inside, a style, and an event that React has no attribute for.
export function Post({ onDone }: { onDone: () => void }) {
  const post = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = post;
    current?.addEventListener('bearings-complete', onDone);
    return () => current?.removeEventListener('bearings-complete', onDone);
  }, [onDone]);
  return (
    <section>
      <bearings-widget
        ref={post}
        questionnaire="team-context"
        theme="light"
        accent="#8a3b6e"
        min-height={720}
        max-height="900"
        lang="en"
        title="Where this team sits"
        style={{ display: 'block', minHeight: 720 }}
      >
        <a href="https://bearings.example/team-context/">Where this team sits</a>
      </bearings-widget>
      <bearings-card key="theirs" link="https://bearings.example/bad-news/#r1.wZLXnEgAJlEvK-4XF9oTlQ" className="wide" />
      <bearings-card key="own" questionnaire="own" link="https://ada.example/meetings/#r1.wZLXnEgAJlEvK-4XF9oTlQ" />
    </section>
  );
}

export const wrong = [
  // @ts-expect-error a widget needs its questionnaire
  <bearings-widget key="1" />,
  // @ts-expect-error a card takes a link, and no questionnaire of the site
  <bearings-card key="2" questionnaire="bad-news" />,
  // @ts-expect-error there is no such theme
  <bearings-widget key="3" questionnaire="bad-news" theme="sepia" />,
  // @ts-expect-error a colour begins with its sign
  <bearings-widget key="4" questionnaire="bad-news" accent="red" />,
  // @ts-expect-error there is no such element
  <bearings-widgets key="5" questionnaire="bad-news" />,
];
